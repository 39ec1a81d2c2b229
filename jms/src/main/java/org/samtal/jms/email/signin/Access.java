package org.samtal.jms.email.signin;

import jakarta.mail.MessagingException;
import org.samtal.kernel.Secret;

/** What a mail server is signed in to with. */
public interface Access {

    /** A password, the same each time. */
    static Access password(Secret password) {
        return new Access() {
            @Override
            public boolean isToken() {
                return false;
            }

            @Override
            public Secret secret() {
                return password;
            }

            @Override
            public boolean renew() {
                return false;
            }
        };
    }

    /** Whether it is a token, which servers take by a mechanism of its own. */
    boolean isToken();

    /** The password, or a token that is good for a while. */
    Secret secret() throws MessagingException;

    /** Throws away a token that was refused; false where nothing newer can be had. */
    boolean renew();
}
