package lab.harness.account;

/**
 * What requests consume, or are about to.
 *
 * @param readUnits DynamoDB's read units, of the table and its indexes
 * @param writeUnits DynamoDB's write units, of the table and its indexes
 * @param dynamoRequests requests to DynamoDB, each attempt counted
 * @param s3Writes requests to S3 that write or list
 * @param s3Others other requests to S3
 */
record Usage(
    double readUnits, double writeUnits, long dynamoRequests, long s3Writes, long s3Others) {}
