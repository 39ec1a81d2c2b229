package org.samtal.jms.email;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * A key to sign mail with, and what receivers need to check it.
 *
 * @param record text of the TXT record (RFC 6376, 3.6.1)
 */
record SigningKey(PrivateKey secret, String record) {

    private static final int FEWEST_BITS = 2048;

    /** Reads a key in PKCS #8, between the lines of PEM. */
    static SigningKey of(String pem) {
        if (!pem.contains("BEGIN PRIVATE KEY")) {
            throw new IllegalArgumentException("it does not begin with BEGIN PRIVATE KEY");
        }
        var encoded = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            var factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
            if (secret.getModulus().bitLength() < FEWEST_BITS) {
                throw new IllegalArgumentException(
                        "it has " + secret.getModulus().bitLength() + " bits");
            }
            var published =
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new SigningKey(
                    secret, "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(published.getEncoded()));
        } catch (GeneralSecurityException other) {
            throw new IllegalArgumentException("it is no RSA key", other);
        }
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "SigningKey";
    }
}
