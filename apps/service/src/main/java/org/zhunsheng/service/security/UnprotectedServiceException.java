package org.zhunsheng.service.security;

/** A service that asks for no key was to listen where others could reach it. */
public final class UnprotectedServiceException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String address;

    UnprotectedServiceException(String address) {
        super("without keys or tokens the service does not listen on " + address);
        this.address = address;
    }

    /** Where it was to listen. */
    public String address() {
        return address;
    }
}
