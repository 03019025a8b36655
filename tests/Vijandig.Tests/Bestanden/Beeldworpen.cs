using System.Text;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>Papers and pictures that are something else as well, or nothing at all (SEC-6, SCH-2).</summary>
internal static class Beeldworpen
{
    private const Familie Bewijs = Familie.Papier | Familie.Bijlage;
    private const string Script = "<script>alert(document.cookie)</script>";

    public static IEnumerable<Bestandsworp> Alle() => [.. Papier(), .. Beelden(), .. Algemeen()];

    private static IEnumerable<Bestandsworp> Papier() =>
    [
        Bestandsworp.Tekst("pdf-met-script", "brief.pdf", () => "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</O<</S/Launch/F(cmd.exe)>>>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
        Bestandsworp.Tekst("pdf-met-anders-geschreven-script", "brief.pdf", () => "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/J#61va#53cript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
        new("pdf-met-ingepakt-script", "brief.pdf", () => Proefpdf.MetIngepakt("<</S/JavaScript/JS(app.alert(1))>>")),
        Bestandsworp.Tekst("pdf-die-iets-start", "brief.pdf", () => "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S /Launch /F (cmd.exe)>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
        new("pdf-bom-van-voorwerpen", "brief.pdf", () => Proefpdf.MetIngepakt(new string(' ', 4_000_000)), Bewijs),
        Bestandsworp.Tekst("pdf-zegt-ingepakt-en-is-het-niet", "brief.pdf", () => "%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nniets\nendstream endobj\n/ObjStm stream", Bewijs),
        Bestandsworp.Tekst("pdf-en-html", "brief.pdf", () => $"%PDF-1.7\n<html>{Script}</html>\n%%EOF", Bewijs),
        new("pdf-en-zip", "brief.pdf", () => [.. "%PDF-1.7\n"u8, .. Zip.Teksten(("../x", "y"))], Bewijs),
        Bestandsworp.Tekst("html-en-pdf", "brief.pdf", () => $"<html>{Script}%PDF-1.7</html>"),
        Bestandsworp.Tekst("html-als-pdf", "brief.pdf", () => $"<!DOCTYPE html><html>{Script}</html>") with { Soort = "application/pdf" },
        Bestandsworp.Tekst("svg", "tekening.svg", () => $"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">{Script}</svg>") with { Soort = "image/svg+xml" },
        Bestandsworp.Tekst("svg-als-png", "foto.png", () => $"<svg xmlns=\"http://www.w3.org/2000/svg\">{Script}</svg>") with { Soort = "image/png" },
        Bestandsworp.Tekst("html-als-png", "foto.png", () => $"<html>{Script}</html>") with { Soort = "image/png" },
        new("exe-als-pdf", "brief.pdf", () => [.. "MZ"u8, .. new byte[500]]) { Soort = "application/pdf" },
        new("docx-als-pdf", "brief.pdf", () => Zip.Teksten(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>"))) { Soort = "application/pdf" },
    ];

    private static IEnumerable<Bestandsworp> Beelden() =>
    [
        new("jpeg-en-html", "foto.jpg", () => [.. Proefbeeld.Jpeg(), .. Encoding.ASCII.GetBytes($"<html>{Script}</html>")], Bewijs | Familie.Foto),
        new("jpeg-script-in-commentaar", "foto.jpg", () => [.. Proefbeeld.Jpeg()[..2], .. Proefbeeld.Segment(0xFE, Encoding.ASCII.GetBytes(Script)), .. Proefbeeld.Jpeg()[2..]], Bewijs | Familie.Foto),
        new("jpeg-half", "foto.jpg", () => Proefbeeld.Jpeg()[..60]),
        new("jpeg-alleen-kop", "foto.jpg", () => [0xFF, 0xD8, 0xFF]),
        new("jpeg-lengte-nul", "foto.jpg", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9]),
        new("jpeg-lengte-te-groot", "foto.jpg", () => [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2]),
        new("jpeg-zonder-maat", "foto.jpg", () => Proefbeeld.Jpeg(0, 0)),
        new("jpeg-reus", "foto.jpg", () => Proefbeeld.Jpeg(65_535, 65_535), Familie.Papier | Familie.Bijlage),
        new("jpeg-alleen-vulling", "foto.jpg", () => [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 100_000)]),
        new("png-reus", "foto.png", () => Proefbeeld.Png(int.MaxValue, int.MaxValue), Familie.Papier | Familie.Bijlage),
        new("png-negatief", "foto.png", () => Proefbeeld.Png(-1, int.MinValue)),
        new("png-zonder-beeld", "foto.png", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Proefbeeld.Deel("IEND", [])]),
        new("png-deel-te-groot", "foto.png", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, .. "IHDR"u8]),
        new("png-half", "foto.png", () => Proefbeeld.Png()[..40]),
        new("png-en-html", "foto.png", () => [.. Proefbeeld.Png(), .. Encoding.ASCII.GetBytes(Script)], Bewijs | Familie.Foto),
        new("gif-met-script", "foto.gif", () => [.. "GIF89a/*"u8, .. Encoding.ASCII.GetBytes("*/=1;alert(1)")]) { Soort = "image/gif" },
        new("bmp", "foto.bmp", () => [0x42, 0x4D, .. new byte[100]]),
        new("webp", "foto.webp", () => [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8]),
        new("heic", "foto.heic", () => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]]),
    ];

    private static IEnumerable<Bestandsworp> Algemeen() =>
    [
        new("leeg", "leeg.xml", () => []),
        new("een-byte", "een.xml", () => [0]),
        new("alleen-bom", "bom.xml", () => [0xEF, 0xBB, 0xBF]),
        new("alleen-spaties", "leeg.csv", () => [.. Enumerable.Repeat((byte)' ', 100_000)]),
        new("nullen", "nul.bin", () => new byte[100_000]),
        new("elke-byte", "alles.bin", () => [.. Enumerable.Range(0, 65_536).Select(n => (byte)n)]),
        new("nul-in-naam", "a\0.pdf", () => [1, 2, 3]),
        new("pad-in-naam", "../../../../tmp/vijandig.xml", () => [1, 2, 3]),
        new("regel-in-naam", "a\r\nContent-Type: text/html\r\n\r\n.xml", () => [1, 2, 3]),
        new("script-in-naam", "\"><script>alert(1)</script>.xml", () => [1, 2, 3]),
        new("omgekeerd-in-naam", "brief\u202Efdp.exe", () => [1, 2, 3]),
        new("lange-naam", new string('n', 4_000) + ".xml", () => [1, 2, 3]),
        new("toestel-als-naam", "CON", () => [1, 2, 3]),
    ];
}
