package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the scoring service, which is a program of its own and is loaded only now. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the scoring service (HTTP), by default for this machine alone.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng serve --port 8081",
            "  ./zhunsheng serve --host 127.0.0.1 --port 0 --set zhunsheng.service.lang=en"
        })
final class ServeCommand extends InputCommand {
    private static final String SERVICE = "org.zhunsheng.service.ServiceApplication";
    private static final int MOST_PORTS = 65_535;
    private static final String USUAL_HOST = "127.0.0.1";
    private static final int USUAL_PORT = 8080;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "address to listen on (default: 127.0.0.1)")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "N", description = "port to listen on, 0 for any (default: 8080)")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "properties of the service, YAML")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "a property of the service; as often as needed")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--open", description = "open the desk in the browser of this machine once the service is up")
    private boolean opens;

    @Override
    public Integer call() throws InterruptedException {
        port.filter(number -> number < 0 || number > MOST_PORTS).ifPresent(number -> {
            throw new Inputs.InputRefused("number-range", "--port", number.toString(), "0", "" + MOST_PORTS);
        });
        config.filter(file -> !Files.isRegularFile(file)).ifPresent(file -> {
            throw new Inputs.InputRefused("not-found", file.toString());
        });
        if (port.isPresent() || config.isEmpty()) {
            checkFree(host.orElse(USUAL_HOST), port.orElse(USUAL_PORT));
        }
        if (!start(service())) {
            return ExitCode.INVALID_INPUT;
        }
        if (opens) {
            open("http://" + host.orElse(USUAL_HOST) + ":" + port.orElse(USUAL_PORT) + "/");
        }
        return waitForEver();
    }

    /** Opens {@code address}; where there is no browser, the line that says where the service is stands on the screen already. */
    private static void open(String address) {
        try {
            new ProcessBuilder(opener(System.getProperty("os.name", ""), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program on this machine.
        }
    }

    /** What opens {@code address} on the operating system {@code os}. */
    static ImmutableList<String> opener(String os, String address) {
        if (os.startsWith("Windows")) {
            return ImmutableList.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return ImmutableList.of(os.startsWith("Mac") ? "open" : "xdg-open", address);
    }

    private static void checkFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (UnknownHostException e) {
            throw new Inputs.InputRefused("host-unknown", host);
        } catch (IOException e) {
            throw new Inputs.InputRefused("port-taken", Integer.toString(port), host);
        }
    }

    /** What the service is told: its own properties, which it takes as {@code --name=value}. */
    ImmutableList<String> arguments() {
        ImmutableList.Builder<String> arguments = ImmutableList.builder();
        config.ifPresent(file -> arguments.add(
                "--spring.config.additional-location=" + file.toAbsolutePath().toUri()));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        host.ifPresent(address -> arguments.add("--server.address=" + address));
        port.ifPresent(number -> arguments.add("--server.port=" + number));
        return arguments.build();
    }

    /** The service: on the class path, or beside this program. */
    private static Class<?> service() {
        try {
            return Class.forName(SERVICE);
        } catch (ClassNotFoundException e) {
            return besideThisProgram();
        }
    }

    private static Class<?> besideThisProgram() {
        try {
            Path program = Path.of(ServeCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = program.resolveSibling("");
            for (Path jar : ImmutableList.of(
                    folder.resolve("service").resolve("zhunsheng-service.jar"),
                    folder.resolve("../../../service/target/app/zhunsheng-service.jar"))) {
                if (Files.isRegularFile(jar)) {
                    URL[] urls = {jar.normalize().toUri().toURL()};
                    ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
                    Thread.currentThread().setContextClassLoader(loader);
                    return Class.forName(SERVICE, true, loader);
                }
            }
        } catch (URISyntaxException | IOException | ClassNotFoundException e) {
            throw new Inputs.InputRefused("no-service");
        }
        throw new Inputs.InputRefused("no-service");
    }

    /** Whether it started; if not, it has said why. */
    private boolean start(Class<?> service) {
        try {
            service.getMethod("main", String[].class)
                    .invoke(null, (Object) arguments().toArray(String[]::new));
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service ends with the process. */
    private static int waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }
}
