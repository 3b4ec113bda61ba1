package lab.contract;

/**
 * One version of an object in a bucket.
 *
 * @param versionId the version id that S3 gave it; the word {@code "null"} for a version that was
 *     written while versioning was not enabled
 * @param latest whether this version is the current content of the object; while a delete marker is
 *     on top, no version is
 * @param size the size of its content, in bytes
 */
public record ObjectVersion(String versionId, boolean latest, long size) {}
