package org.samtal.shots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page that shows the pictures, one row a screen. */
final class Index {
    private record Picture(View view, String file) {}

    private final Map<String, List<Picture>> screens = new TreeMap<>();

    void add(String screen, View view, String file) {
        screens.computeIfAbsent(screen, first -> new ArrayList<>()).add(new Picture(view, file));
    }

    Path write(Path folder) throws IOException {
        var page = new StringBuilder(
                """
                <!doctype html>
                <meta charset="utf-8">
                <title>Samtal: every screen</title>
                <style>
                body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #f5f6f8; color: #181b23 }
                section { display: flex; gap: 16px; overflow-x: auto; padding-bottom: 16px; align-items: flex-start }
                figure { margin: 0; flex: none }
                img { height: 420px; border: 1px solid #d8dce4; background: #fff }
                figcaption { color: #505869 }
                </style>
                <h1>Every screen</h1>
                """);
        screens.forEach((screen, pictures) -> {
            page.append("<h2 id=\"%1$s\">%1$s</h2>\n<section>\n".formatted(screen));
            pictures.forEach(picture -> page.append(
                    "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"%2$s, %3$s\" loading=\"lazy\"></a><figcaption>%3$s</figcaption></figure>\n"
                            .formatted(picture.file(), screen, picture.view())));
            page.append("</section>\n");
        });
        return Files.writeString(folder.resolve("index.html"), page);
    }
}
