package org.zhunsheng.service;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.zhunsheng.service.http.HttpLimits;
import org.zhunsheng.service.http.Scope;

/**
 * What a service can be set to. Immutable.
 *
 * @param keys the API keys that may call
 * @param hosts the names of the host under which an unprotected service answers, besides localhost, 127.0.0.1 and [::1]
 * @param limits how much callers can take up
 * @param store where results are kept, if they are
 */
@ConfigurationProperties("zhunsheng.service")
public record ServiceProperties(
        @DefaultValue List<Key> keys,
        @DefaultValue List<String> hosts,
        @DefaultValue Limits limits,
        @DefaultValue Store store) {

    /**
     * An API key. It begins with {@code zs_} and is sent as {@code Authorization: Bearer}; only its digest stands here.
     *
     * @param name who has the key, for logs and limits
     * @param sha256 the SHA-256 of the whole key, 64 hexadecimal digits
     * @param scopes what the key allows: assess, read, admin
     */
    public record Key(String name, String sha256, Set<Scope> scopes) {}

    /**
     * How much callers can take up.
     *
     * @param body the size of a body, and of a line of a batch
     * @param buffered the size of all bodies together that are being received
     * @param bodyTime how long a body may take to arrive, and an answer to be taken
     * @param calls how many calls are worked on at one time
     * @param callsPerCaller how many calls of one caller are worked on at one time
     * @param batches how many batches run at one time
     * @param batchesPerCaller how many batches of one caller run at one time
     * @param batchLines how many lines a batch may have
     * @param batchTime how long a batch may take
     * @param deskFile the size of a file that is handed in at the desk in the browser
     */
    public record Limits(
            @DefaultValue("2MB") DataSize body,
            @DefaultValue("64MB") DataSize buffered,
            @DefaultValue("30s") Duration bodyTime,
            @DefaultValue("64") int calls,
            @DefaultValue("32") int callsPerCaller,
            @DefaultValue("8") int batches,
            @DefaultValue("4") int batchesPerCaller,
            @DefaultValue("100000") int batchLines,
            @DefaultValue("10m") Duration batchTime,
            @DefaultValue("20MB") DataSize deskFile) {
        HttpLimits toHttpLimits() {
            return new HttpLimits(
                    Math.toIntExact(body.toBytes()),
                    buffered.toBytes(),
                    bodyTime,
                    calls,
                    callsPerCaller,
                    batches,
                    batchesPerCaller,
                    batchLines,
                    batchTime);
        }
    }

    /**
     * A PostgreSQL database that results are kept in.
     *
     * @param url its JDBC address; nothing is kept if it is empty
     * @param username who connects
     * @param password the password
     * @param connections how many connections are held
     */
    public record Store(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("8") int connections) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Store[" + url + "]";
        }
    }
}
