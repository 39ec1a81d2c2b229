package org.samtal.harness;

import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one product of a run when the first test asks for it, and ends it with the run. */
final class SharedProduct implements ParameterResolver, AfterTestExecutionCallback {
    private static final Logger LOG = Logger.getLogger(SharedProduct.class.getName());

    /** The product, the mail server it sends to, one whose mailbox can be connected, and a web server elsewhere. */
    private record Run(Product product, SmtpPeer peer, Dovecot dovecot, OtherServer elsewhere)
            implements AutoCloseable {
        static Run start() {
            var peer = SmtpPeer.start();
            var dovecot = Dovecot.start();
            var elsewhere = OtherServer.start();
            return new Run(
                    Product.on(Database.postgresql())
                            .named("shared")
                            .shortLived()
                            .sendingTo(peer)
                            .with("SAMTAL_TRUSTED_PROXY", "127.0.0.1")
                            .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                            .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + peer.port())
                            .with("SAMTAL_MAILBOX_TLS", "optional")
                            .with("SAMTAL_MAILBOX_PAUSE", "1")
                            .with("SAMTAL_AUTHENTICATOR", "mx.nordvik.example")
                            .with("SAMTAL_PICTURE_NETWORKS", "127.0.0.1")
                            .with("SAMTAL_PICTURE_PORTS", "80," + elsewhere.port())
                            .start(),
                    peer,
                    dovecot,
                    elsewhere);
        }

        @Override
        public void close() {
            product.close();
            peer.close();
            dovecot.close();
            elsewhere.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Product.class
                || type == Rest.class
                || type == SmtpPeer.class
                || type == Dovecot.class
                || type == OtherServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        var run = run(context);
        if (type == Product.class) {
            return run.product();
        }
        if (type == Dovecot.class) {
            return run.dovecot();
        }
        if (type == OtherServer.class) {
            return run.elsewhere();
        }
        return type == Rest.class ? run.product().rest() : run.peer();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            LOG.warning(() -> context.getDisplayName() + " failed; the server's last lines:\n"
                    + run(context).product().log());
        }
    }

    static Product product(ExtensionContext context) {
        return run(context).product();
    }

    private static Run run(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedProduct.class))
                .getOrComputeIfAbsent(Run.class, key -> Run.start(), Run.class);
    }
}
