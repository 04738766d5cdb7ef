package dev.cobolwright.assist.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.explain.run.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All pages of the sample bank in a real browser, from the file system, as wide as a phone and as a desktop. Skipped where no Chromium is
 * installed.
 */
class BrowserTest {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Pattern FOUND = Pattern.compile("(?s)<pre id=\"found\">(.*?)</pre>");

    /** A page with what must be found, so that a look that finds nothing is known to look. */
    private static final String BROKEN = """
            <!doctype html><title>broken</title><h1>broken</h1><div style="width:2000px">wide</div><script>nothing.there();</script>
            """;

    /** Loads each page into a frame and says what is wrong with it; then searches as a person does. */
    private static final String LOOK = """
            <!doctype html><title>looking</title><pre id="found"></pre><script>
            const found = [];
            const load = (frame, page) => new Promise((done) => { frame.onload = done; frame.src = page; });
            (async () => {
              for (const width of [390, 1280]) {
                const frame = document.createElement("iframe");
                frame.style.cssText = `width:${width}px;height:844px;border:0`;
                document.body.append(frame);
                for (const page of [%s]) {
                  await load(frame, page);
                  const seen = frame.contentDocument;
                  if (!seen || !seen.querySelector("h1")) found.push(`${page}: no heading`);
                  else if (seen.scrollingElement.scrollWidth > width) found.push(`${page}: wider than ${width}`);
                }
                await load(frame, "index.html");
                const input = frame.contentDocument.getElementById("q");
                input.value = "cbbat030";
                input.dispatchEvent(new Event("input"));
                found.push("search: " + frame.contentDocument.querySelector("#hits a").getAttribute("href"));
              }
              found.push("done");
              document.getElementById("found").textContent = found.join("\\n");
            })();
            </script>
            """;

    @TempDir
    Path folder;

    @Test
    void everyPageFitsAndNoScriptFails() throws IOException, InterruptedException {
        Optional<String> browser =
                BROWSERS.stream().filter(b -> Files.isExecutable(Path.of(b))).findFirst();
        Assumptions.assumeTrue(browser.isPresent(), "Chromium is missing: install the package chromium");
        Path site = folder.resolve("site");
        Explained.run(Explained.BANK, site, Explanation.Format.HTML, 2);
        Files.writeString(site.resolve("broken.html"), BROKEN);
        String pages = pages(site);
        assertTrue(pages.split(",").length > 150, pages);
        Files.writeString(site.resolve("look.html"), LOOK.formatted(pages));
        Path log = folder.resolve("browser.log");
        String seen = look(browser.get(), site.resolve("look.html"), log);
        assertEquals("""
                broken.html: wider than 390
                search: program/cbbat030.html
                broken.html: wider than 1280
                search: program/cbbat030.html
                done""", seen);
        List<String> failed = Files.readString(log)
                .lines()
                .filter(l -> l.contains("CONSOLE"))
                .map(l -> l.replaceFirst(".*site/", ""))
                .distinct()
                .toList();
        assertEquals(1, failed.size(), failed.toString());
        assertTrue(failed.getFirst().startsWith("broken.html"), failed.toString());
    }

    private static String pages(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.map(f -> site.relativize(f).toString())
                    .filter(f -> f.endsWith(".html"))
                    .sorted()
                    .map(f -> '"' + f + '"')
                    .collect(Collectors.joining(","));
        }
    }

    private String look(String browser, Path page, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(browser));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--allow-file-access-from-files",
                "--enable-logging=stderr",
                "--virtual-time-budget=600000",
                "--dump-dom",
                page.toUri().toString()));
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(8, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Matcher found = FOUND.matcher(Files.readString(dom));
        return found.find() ? found.group(1) : "the browser showed nothing: " + Files.readString(log);
    }
}
