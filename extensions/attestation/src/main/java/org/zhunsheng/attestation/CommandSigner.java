package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zhunsheng.attestation.AttestationException.Fault;

/**
 * Signs by another program, for keys that never leave their token: the program gets the message on standard input and writes the bytes
 * of the signature to standard output. Thread-safe if the program may run several times at once.
 */
public final class CommandSigner implements Signer {
    private static final int LONGEST_SIGNATURE = 65_536;
    private static final long MINUTES = 5;

    private final ImmutableList<String> command;
    private final String keyId;
    private final Verifier verifier;

    private CommandSigner(ImmutableList<String> command, SigningKeys keys) {
        this.command = command;
        this.keyId = keys.keyId();
        this.verifier = keys.verifier();
    }

    /**
     * Signs by {@code command}.
     *
     * @param command the program and its arguments; no shell reads it
     * @param keys the public key, by which each signature is checked before it is used
     * @throws AttestationException if no scheme here knows the key
     */
    public static CommandSigner of(List<String> command, SigningKeys keys) {
        return new CommandSigner(ImmutableList.copyOf(command), keys);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = run(message);
        if (!verifier.verifies(message, signature)) {
            throw new AttestationException(Fault.NOT_SIGNED, command.get(0));
        }
        return signature;
    }

    private byte[] run(byte[] message) {
        try {
            return run(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    message);
        } catch (IOException e) {
            throw new AttestationException(Fault.NOT_SIGNED, command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttestationException(Fault.NOT_SIGNED, command.get(0), e);
        }
    }

    private byte[] run(Process process, byte[] message) throws IOException, InterruptedException {
        try {
            CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> outputOf(process));
            try (OutputStream input = process.getOutputStream()) {
                input.write(message);
            }
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AttestationException(Fault.NOT_SIGNED, command.get(0));
            }
            if (process.exitValue() != 0) {
                throw new AttestationException(Fault.NOT_SIGNED, command.get(0) + " (" + process.exitValue() + ")");
            }
            return answer.join();
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] outputOf(Process process) {
        try (InputStream output = process.getInputStream()) {
            return output.readNBytes(LONGEST_SIGNATURE);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
