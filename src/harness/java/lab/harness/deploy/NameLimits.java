package lab.harness.deploy;

/**
 * How many characters a name in the cloud may have.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">AWS:
 *     names of buckets</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
 *     AWS: names in DynamoDB</a>
 */
record NameLimits(int min, int max) {

  static final NameLimits BUCKET = new NameLimits(3, 63);

  /** Of a table and of an index. */
  static final NameLimits TABLE = new NameLimits(3, 255);

  boolean allow(String name) {
    return name.length() >= min && name.length() <= max;
  }
}
