package io.waymark.order.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** Writes objects of one document into a file, each once, with all that they refer to; streams as they are packed. */
final class PdfCopy implements ICOSVisitor {
    /** What leads out of a page into the document that it stood in. */
    private static final Set<COSName> BEYOND = Set.of(COSName.PAGE, COSName.PAGES, COSName.CATALOG);

    private final PdfFile file;
    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    PdfCopy(PdfFile file) {
        this.file = file;
    }

    /** The number of an object, which is written when this copy {@link #finish}es. */
    int number(COSBase object) {
        Integer known = numbers.get(object);
        if (known != null) {
            return known;
        }
        int fresh = file.reserve();
        numbers.put(object, fresh);
        waiting.add(object);
        return fresh;
    }

    /** Writes all that was referred to. */
    void finish() throws IOException {
        for (COSBase next = waiting.poll(); next != null; next = waiting.poll()) {
            file.begin(number(next));
            next.accept(this);
            file.end();
        }
    }

    /** Writes the entries of a dictionary, but not its brackets. */
    void entries(COSDictionary dictionary) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(file.out());
            file.text(" ");
            part(entry.getValue());
        }
    }

    private void part(COSBase value) throws IOException {
        COSBase target = value instanceof COSObject reference ? reference.getObject() : value;
        if (target == null || isBeyond(target)) {
            file.text("null ");
        } else if (isOnItsOwn(value, target)) {
            file.reference(number(target));
        } else {
            target.accept(this);
            file.text(" ");
        }
    }

    private static boolean isBeyond(COSBase target) {
        if (!(target instanceof COSDictionary dictionary)) {
            return false;
        }
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return type != null && BEYOND.contains(type);
    }

    /** What stands in one place alone is written there; the rest is referred to, so that whatever refers to itself has an end. */
    private static boolean isOnItsOwn(COSBase value, COSBase target) {
        return target instanceof COSStream
                || (target instanceof COSDictionary && !target.isDirect())
                || (target instanceof COSArray && value instanceof COSObject);
    }

    @Override
    public void visitFromDictionary(COSDictionary dictionary) throws IOException {
        file.text("<<");
        entries(dictionary);
        file.text(">>");
    }

    @Override
    public void visitFromArray(COSArray array) throws IOException {
        file.text("[");
        for (COSBase one : array) {
            part(one == null ? COSNull.NULL : one);
        }
        file.text("]");
    }

    @Override
    public void visitFromStream(COSStream stream) throws IOException {
        byte[] bytes = packed(stream);
        COSDictionary head = new COSDictionary(stream);
        head.setInt(COSName.LENGTH, bytes.length);
        visitFromDictionary(head);
        file.stream(bytes);
    }

    private static byte[] packed(COSStream stream) throws IOException {
        if (!stream.hasData()) {
            return new byte[0];
        }
        try (InputStream bytes = stream.createRawInputStream()) {
            return bytes.readAllBytes();
        }
    }

    @Override
    public void visitFromName(COSName name) throws IOException {
        name.writePDF(file.out());
    }

    @Override
    public void visitFromString(COSString string) throws IOException {
        COSWriter.writeString(string, file.out());
    }

    @Override
    public void visitFromInt(COSInteger number) throws IOException {
        number.writePDF(file.out());
    }

    @Override
    public void visitFromFloat(COSFloat number) throws IOException {
        number.writePDF(file.out());
    }

    @Override
    public void visitFromBoolean(COSBoolean flag) throws IOException {
        flag.writePDF(file.out());
    }

    @Override
    public void visitFromNull(COSNull nothing) throws IOException {
        nothing.writePDF(file.out());
    }

    @Override
    public void visitFromDocument(COSDocument document) {
        throw new IllegalStateException("a document is no part of a page");
    }
}
