/**
 * Time stamps (RFC 3161), and signatures by Chinese national algorithms (国密): SM2 with SM3, for governments that sign with these. On the class path it is found
 * by itself; nothing has to be called.
 *
 * <pre>{@code
 * Signer signer = SigningKeys.read(sm2Pem).signer();
 * Envelope signed = Envelope.of(statement).signedBy(signer);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.gm;

import org.jspecify.annotations.NullMarked;
