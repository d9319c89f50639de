/**
 * Attestations (证明) of results: who stands by a result, and that nobody changed it since. A statement in the form of in-toto names the
 * result and its basis by their fingerprints, an envelope in the form of DSSE carries its signatures, and a Merkle tree lets one
 * signature stand for all results of a batch. Signatures by Chinese national algorithms are in the module gm. An attestation is no
 * electronic seal (电子签章, GB/T 38540), which only a seal authority can give.
 *
 * <pre>{@code
 * Statement statement = Statement.ofResult("county.json", result);
 * Envelope envelope = Envelope.of(statement).signedBy(SigningKeys.read(pem).signer());
 * boolean holds = envelope.isSignedBy(SigningKeys.read(pub).verifier());
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.attestation;

import org.jspecify.annotations.NullMarked;
