package org.zhunsheng.spring;

/** The application is started by a release of Spring Boot that the starter does not work with. */
public final class UnsupportedSpringBootException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String release;

    UnsupportedSpringBootException(String release) {
        super("zhunsheng-spring-boot-starter needs Spring Boot 4, and this is Spring Boot " + release);
        this.release = release;
    }

    /** The release that started the application, such as {@code 3.5.7}. */
    public String release() {
        return release;
    }
}
