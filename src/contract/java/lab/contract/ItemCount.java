package lab.contract;

/**
 * How many items a table holds, and the capacity that the count consumed.
 *
 * @param capacityUnits the read capacity units that the count consumed, summed over all requests
 */
public record ItemCount(long items, double capacityUnits) {}
