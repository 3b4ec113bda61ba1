package lab.harness.kit;

import lab.harness.cloud.Cloud;
import lab.harness.cloud.LazyClient;
import lab.harness.observe.Faults;
import lab.harness.observe.Recorder;
import lab.harness.observe.RequestLog;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket for a step: what the student's code is given, and the harness's own view of it. */
public final class Bucket {

  private final BucketState state;
  private final RequestLog requests = new RequestLog();
  private final Faults faults;
  private final S3Client client;

  /**
   * A bucket.
   *
   * @param cloud where it is
   * @param state the harness's own view of it
   */
  public Bucket(Cloud cloud, BucketState state) {
    this.state = state;
    Recorder recorder = new Recorder(requests);
    this.faults = new Faults(recorder);
    S3Client logged = cloud.s3(recorder, faults);
    this.client =
        LazyClient.of(
            S3Client.class,
            () -> {
              state.make();
              return logged;
            });
  }

  /**
   * The bucket's name.
   *
   * @return the name, another one in every run
   */
  public String name() {
    return state.name();
  }

  /**
   * The client for the student's code.
   *
   * @return a client whose requests are logged
   */
  public S3Client client() {
    return client;
  }

  /**
   * What the student's code has asked of the bucket.
   *
   * @return the log
   */
  public RequestLog requests() {
    return requests;
  }

  /**
   * What goes wrong with the student's requests.
   *
   * @return the switch
   */
  public Faults faults() {
    return faults;
  }

  /**
   * What is in the bucket now.
   *
   * @return the harness's own view
   */
  public BucketState state() {
    return state;
  }
}
