package lab.contract;

/**
 * How many items a table holds, and what it took to count them.
 *
 * @param items the number of items
 * @param capacityUnits the read capacity units that counting consumed, over all requests
 */
public record ItemCount(long items, double capacityUnits) {}
