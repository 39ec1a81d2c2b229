package org.samtal.web.rules;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.samtal.testing.SourceFile;

/** A rule of the screens: which files it is about, what breaks it, and why it is one. */
enum WebRule {
    PAGES_ARE_SHORT(
            file -> file.is("xhtml"),
            longerThan(120),
            "a page has at most 120 lines; a region that is updated alone is an include"),
    PAGE_BEANS_ARE_SHORT(
            file -> file.path().matches(".*/[A-Z]\\w*(Page|Panel)\\.java"),
            longerThan(150),
            "a page bean has at most 150 lines; over that, a screen is several panels"),
    STYLES_ARE_SHORT(file -> file.is("css"), longerThan(300), "a style sheet has at most 300 lines"),
    SCRIPTS_ARE_SHORT(file -> file.is("js"), longerThan(200), "a script is one concern of at most 200 lines"),
    WIDGET_FILES_ARE_SHORT(
            file -> file.is("js") && file.path().contains("/widget/"),
            longerThan(150),
            "a file of the widget has at most 150 lines: it runs on other people's pages"),
    FILE_NAMES_ARE_KEBAB_CASE(
            file -> file.is("xhtml") || file.is("css") || file.is("js"),
            file -> file.name().matches("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z]+")
                    ? List.of()
                    : List.of(file.at(0, file.name())),
            "a file is named in kebab-case, so its URL has one spelling"),
    NO_STYLE_ATTRIBUTE(
            file -> file.is("xhtml"),
            matching("(?<![\\w-])style\\s*=\\s*[\"']"),
            "how things look stands in style sheets; the content security policy refuses the rest"),
    NO_INLINE_SCRIPT(
            file -> file.is("xhtml"),
            matching("<(?:\\w+:)?script(?![^>]*\\bsrc=)(?![^>]*type=\"application/json\")[^>]*>"),
            "scripts are files; the content security policy refuses the rest"),
    NO_INLINE_HANDLER(
            file -> file.is("xhtml"),
            matching("\\son(click|dblclick|change|input|submit|load|focus|blur|key\\w+|mouse\\w+)\\s*=\\s*[\"']"),
            "what happens on an event stands in a script; the content security policy refuses the rest"),
    NO_UNESCAPED_TEXT(
            file -> file.is("xhtml"),
            matching(
                    "<(?![^>]*value=\"#\\{[\\w.]*\\bsafeHtml(\\.value)?\\}\")[^>]*\\sescape\\s*=\\s*\"(?!true\")[^>]*>"),
            "only HTML that went through the allow-list is written as it is (S01)"),
    NO_UPDATE_OF_EVERYTHING(
            file -> file.is("xhtml"),
            matching("\\b(update|render)\\s*=\\s*\"[^\"]*@all[^\"]*\""),
            "an update names what it changes, or it takes focus and drafts away"),
    NO_COMMAND_IN_A_LIVE_LIST(
            file -> file.is("xhtml") && file.text().contains("data-live"),
            WebRule::commandsInRepeatedRows,
            "client ids of rows are their indexes, and live rows move: the action carries the id"),
    PRIMEFACES_IN_ITS_OWN_SHEET(
            file -> file.is("css") && !file.name().equals("primefaces.css"),
            matching("\\.ui-[a-z][\\w-]*"),
            "PrimeFaces' classes are styled in primefaces.css, which is loaded last"),
    COLOURS_ARE_TOKENS(
            file -> file.is("css") && !file.name().equals("tokens.css"),
            matching("(?i)(?<![\\w&-])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\\b(?![^{};]*\\{)"
                    + "|\\b(?:rgba?|hsla?|hwb|oklch|oklab)\\("),
            "colours stand in tokens.css, once for each theme");

    private static final Pattern REPEATED_ROWS =
            Pattern.compile("<(ui:repeat|c:forEach|p:dataTable|p:dataList|h:dataTable)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("<(?:h|p):(?:commandButton|commandLink|commandScript)\\b[^>]*>");

    private final Predicate<SourceFile> concerns;
    private final Function<SourceFile, List<String>> breaks;
    private final String reason;

    WebRule(Predicate<SourceFile> concerns, Function<SourceFile, List<String>> breaks, String reason) {
        this.concerns = concerns;
        this.breaks = breaks;
        this.reason = reason;
    }

    /** What in this file breaks the rule, each as file, line, finding and the rule with its reason. */
    List<String> check(SourceFile file) {
        if (!concerns.test(file)) {
            return List.of();
        }
        return breaks.apply(file).stream()
                .map(finding -> finding + " breaks " + name() + ": " + reason)
                .toList();
    }

    private static Function<SourceFile, List<String>> longerThan(int lines) {
        return file -> file.length() <= lines ? List.of() : List.of(file.at(0, file.length() + " lines"));
    }

    private static Function<SourceFile, List<String>> matching(String pattern) {
        var compiled = Pattern.compile(pattern);
        return file -> file.find(compiled);
    }

    private static List<String> commandsInRepeatedRows(SourceFile file) {
        return REPEATED_ROWS
                .matcher(file.text())
                .results()
                .flatMap(rows -> COMMAND.matcher(rows.group())
                        .results()
                        .map(command -> file.at(rows.start() + command.start(), command.group())))
                .toList();
    }
}
