package dev.headroom.load.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPOutputStream;

/**
 * How large the answers to each kind of request are, as a reader gets them, what compression would
 * leave of them (a few are compressed to see), and how many are redirects. Thread-safe.
 */
public final class AnswerSizes {
  /** Compressing one of so many costs next to nothing. */
  private static final int ONE_OF = 50;

  private final Map<String, Answers> byRequest = new ConcurrentHashMap<>();

  private static final class Answers {
    private final LongAdder count = new LongAdder();
    private final LongAdder redirects = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder tried = new LongAdder();
    private final LongAdder compressed = new LongAdder();
  }

  /** Notes an answer, without the compression that it may have had on its way. */
  public void note(String request, byte[] body) {
    Answers answers = of(request);
    if (answers.count.sum() % ONE_OF == 0) {
      answers.tried.add(body.length);
      answers.compressed.add(compressed(body));
    }
    answers.count.increment();
    answers.bytes.add(body.length);
  }

  /** Notes that an answer, which is noted as well, is a redirect. */
  public void redirected(String request) {
    of(request).redirects.increment();
  }

  private Answers of(String request) {
    return byRequest.computeIfAbsent(request, name -> new Answers());
  }

  /** All figures so far, by the names of the run format. */
  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    byRequest.forEach(
        (request, answers) -> {
          add(figures, InjectorFigure.ANSWERS, request, answers.count);
          add(figures, InjectorFigure.REDIRECTS, request, answers.redirects);
          add(figures, InjectorFigure.ANSWER_BYTES, request, answers.bytes);
          add(figures, InjectorFigure.TRIED_BYTES, request, answers.tried);
          add(figures, InjectorFigure.COMPRESSED_BYTES, request, answers.compressed);
        });
    return figures;
  }

  /** Requests whose names differ only in what the format does not take are one. */
  private static void add(
      Map<String, Long> figures, InjectorFigure figure, String request, LongAdder value) {
    String name = request.replaceAll("[,=\\p{Cntrl}]", "_");
    figures.merge(figure.metricName() + "{request=" + name + "}", value.sum(), Long::sum);
  }

  private static int compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
