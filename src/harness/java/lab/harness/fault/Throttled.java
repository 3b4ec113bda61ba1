package lab.harness.fault;

import java.util.function.Consumer;

/** Which of the next requests finds that the service has no capacity left for it. */
public enum Throttled {
  /** The first request that writes. */
  FIRST_WRITE(faults -> faults.throttledWrite(1)),
  /** The first request, which may be one that reads. */
  FIRST_REQUEST(faults -> faults.throttled(1));

  private final Consumer<Faults> fault;

  Throttled(Consumer<Faults> fault) {
    this.fault = fault;
  }

  /** Lets it fail. */
  public void happenIn(Faults faults) {
    fault.accept(faults);
  }
}
