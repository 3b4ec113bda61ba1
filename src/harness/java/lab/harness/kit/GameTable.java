package lab.harness.kit;

import lab.contract.KeySchema;
import lab.contract.Storage;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.LazyClient;
import lab.harness.cloud.Loan;
import lab.harness.observe.Faults;
import lab.harness.observe.OneActionAnItem;
import lab.harness.observe.OnlyTable;
import lab.harness.observe.ReadOnly;
import lab.harness.observe.Recorder;
import lab.harness.observe.RequestLog;
import lab.harness.world.Keys;
import lab.harness.world.Oracle;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.Lazy;

/**
 * A table for a step: what the student's code is given, and the harness's own view of it, which is
 * not logged.
 */
public final class GameTable {

  private final TableState state;
  private final Lazy<Oracle> oracle;
  private final RequestLog requests = new RequestLog();
  private final Faults faults;
  private final DynamoDbClient client;
  private Loan loan = new Loan();

  /**
   * A table.
   *
   * @param cloud where it is
   * @param state the harness's own view of it
   * @param world what it holds at first
   * @param readOnly whether that must stay so
   */
  public GameTable(Cloud cloud, TableState state, Lazy<World> world, boolean readOnly) {
    this.state = state;
    this.oracle = new Lazy<>(() -> new Oracle(world.getValue()));
    Recorder recorder = new Recorder(requests);
    this.faults = new Faults(recorder);
    OnlyTable only = new OnlyTable(state.name());
    DynamoDbClient logged =
        readOnly
            ? cloud.dynamo(recorder, only, new ReadOnly(), faults)
            : cloud.dynamo(recorder, only, new OneActionAnItem(), faults);
    this.client =
        LazyClient.of(
            DynamoDbClient.class,
            () -> {
              state.make();
              return logged;
            });
  }

  /**
   * The table's name.
   *
   * @return the name, another one in every run
   */
  public String name() {
    return state.name();
  }

  /**
   * The client for the student's code.
   *
   * @return a client whose requests are logged; another one each time, to be closed by nobody, and
   *     to be asked until the test is over
   */
  public DynamoDbClient client() {
    return loan.of(DynamoDbClient.class, client);
  }

  /**
   * The keys for the student's code, right whatever the student's step 4 does.
   *
   * @return the key schema
   */
  public KeySchema keys() {
    return new Keys();
  }

  /**
   * The right answers for what the table held at first.
   *
   * @return the oracle
   */
  public Oracle oracle() {
    return oracle.getValue();
  }

  /**
   * Whether the student's code is still asking something of the table.
   *
   * @return true if a request is under way
   */
  public boolean isBusy() {
    return loan.isBusy();
  }

  /**
   * What the student's code has asked of the table since the test began.
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
   * What is in the table now.
   *
   * @return the harness's own view
   */
  public TableState state() {
    return state;
  }

  /**
   * Gives the index of the open games another name than the usual one: the one that the student's
   * stack gives it.
   *
   * @param name the name
   */
  public void callOpenGamesIndex(String name) {
    if (!name.equals(Storage.OPEN_GAMES_INDEX)) {
      state.addOpenGamesIndex(name);
    }
  }

  /** Makes the table and fills it now, rather than when it is first used. */
  public void prepare() {
    state.make();
  }

  /** Takes back an index that {@link #callOpenGamesIndex} added. */
  public void tidy() {
    state.dropAddedIndexes();
  }

  /**
   * Forgets what the last test asked and did to it. What a task that it left running asks from now
   * on is turned away, and what such a task has under way ends first.
   */
  public void reset() {
    loan.end();
    loan = new Loan();
    requests.clear();
    faults.none();
  }
}
