package lab.harness.verdict;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;

/** What to do about an exception, known by AWS's error code or by the exception's name. */
final class Advice {

  /** Each has its texts in the bundles, under {@code advice.NAME}. */
  private static final Set<String> KNOWN =
      Set.of(
          "ConditionalCheckFailed",
          "FileAlreadyExists",
          "IdempotentParameterMismatch",
          "IllegalArgument",
          "IndexOutOfBounds",
          "InvalidRequest",
          "JsonParse",
          "JsonSyntax",
          "MalformedInput",
          "NoSuchBucket",
          "NoSuchElement",
          "NoSuchKey",
          "NoSuchVersion",
          "NullPointer",
          "PreconditionFailed",
          "ProvisionedThroughputExceeded",
          "ResourceNotFound",
          "SdkClient",
          "SignatureDoesNotMatch",
          "StackOverflow",
          "TransactionCanceled",
          "Validation");

  private Advice() {}

  /** The advice on an exception and its causes, of which the root cause knows best. */
  static Optional<Finding> on(CauseChain causes) {
    return causes.all().stream()
        .filter(thrown -> KNOWN.contains(kind(thrown)))
        .reduce((outer, inner) -> inner)
        .map(thrown -> WhatWasSaid.in(thrown).orElse(Finding.of("advice." + kind(thrown))));
  }

  private static String kind(Throwable thrown) {
    return Thrown.details(thrown)
        .map(AwsErrorDetails::errorCode)
        .orElse(thrown.getClass().getSimpleName())
        .replaceFirst("(Exception|Error)$", "");
  }
}
