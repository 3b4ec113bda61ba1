package lab.contract;

/**
 * One version of an object in a bucket.
 *
 * @param versionId S3's name for it; {@code "null"} for one written while versioning was not
 *     enabled
 * @param latest whether it is the object's current content; no version is while a delete marker is
 *     on top
 * @param size its content, in bytes
 */
public record ObjectVersion(String versionId, boolean latest, long size) {}
