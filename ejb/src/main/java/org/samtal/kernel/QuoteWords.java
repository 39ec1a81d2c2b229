package org.samtal.kernel;

import java.util.List;
import java.util.Locale;

/** How mail programs announce history, in the languages their writers have set. */
enum QuoteWords {
    /** Ends the line above a quote. */
    WROTE("wrote", "skrev", "schrieb", "écrit", "escribió", "scritto", "schreef", "escreveu", "kirjoitti", "napisał"),
    /** Begins a block of header lines. */
    FROM("from:", "från:", "von:", "fra:", "de:", "de :", "da:", "van:", "lähettäjä:"),
    /** Begins the further lines of such a block. */
    BLOCK_LINES(
            "sent:",
            "skickat:",
            "gesendet:",
            "sendt:",
            "envoyé",
            "enviado",
            "enviada",
            "inviato",
            "verzonden:",
            "lähetetty:",
            "date:",
            "datum:",
            "dato:",
            "fecha:",
            "päivämäärä:",
            "to:",
            "till:",
            "an:",
            "til:",
            "à:",
            "à :",
            "para:",
            "aan:",
            "vastaanottaja:",
            "subject:",
            "ämne:",
            "betreff:",
            "emne:",
            "objet",
            "asunto:",
            "assunto:",
            "oggetto:",
            "aihe:",
            "onderwerp:"),
    /** Stands between dashes above history. */
    ORIGINAL(
            "original message",
            "original appointment",
            "ursprungligt meddelande",
            "originalmeddelande",
            "ursprüngliche nachricht",
            "originalnachricht",
            "message d'origine",
            "opprinnelig melding",
            "oprindelig meddelelse",
            "alkuperäinen viesti",
            "mensaje original",
            "messaggio originale",
            "oorspronkelijk bericht",
            "reply message"),
    /** Stands above a mail that is passed on. */
    FORWARDED(
            "forwarded message",
            "begin forwarded message",
            "vidarebefordrat",
            "vidarebefordrade",
            "weitergeleitete",
            "anfang der weitergeleiteten",
            "message transféré",
            "message réexpédié",
            "début du message réexpédié",
            "mensaje reenviado",
            "inicio del mensaje reenviado",
            "videresendt",
            "välitetty viesti",
            "edelleenlähetetty"),
    /** What a telephone writes below every mail. */
    DEVICE_SIGNATURES(
            "sent from my ",
            "sent from outlook",
            "skickat från min ",
            "skickat från outlook",
            "get outlook for ",
            "hämta outlook för ",
            "von meinem ",
            "gesendet von ",
            "outlook für ",
            "envoyé de mon ",
            "envoyé depuis ",
            "enviado desde mi ",
            "sendt fra min ",
            "sendt fra outlook",
            "hent outlook til ",
            "lähetetty ");

    private final List<String> words;

    QuoteWords(String... words) {
        this.words = List.of(words);
    }

    /** Whether the line begins with one of them, marks of emphasis aside. */
    boolean begin(String line) {
        var start = 0;
        while (start < line.length() && (line.charAt(start) == '*' || line.charAt(start) == ' ')) {
            start++;
        }
        for (var word : words) {
            if (line.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands anywhere in the text. */
    boolean standIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }
}
