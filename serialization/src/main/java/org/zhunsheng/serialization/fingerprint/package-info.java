/**
 * Fingerprints (指纹) of documents and results: SHA-256 and SM3 over one canonical form, so that two people can tell whether they hold
 * the same rules, the same report and the same result. Signatures are not here; they are in the module attestation.
 *
 * <pre>{@code
 * Fingerprint fingerprint = Fingerprint.of(Documents.create().tree(report));
 * String digest = fingerprint.sha256();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.serialization.fingerprint;

import org.jspecify.annotations.NullMarked;
