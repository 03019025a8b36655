using System.Text;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// UTF-7 is no character set here. The framework throws something that it catches nowhere when a part of a form or the name of a file asks for it, and that is a fault instead of a refusal; of a
/// character set that doesn't exist it takes the text as UTF-8 (SEC-6). So this one doesn't exist.
/// </summary>
internal sealed class GeenUtf7 : EncodingProvider
{
    private const int Utf7 = 65_000;

    private static readonly GeenUtf7 enige = new();

    private GeenUtf7()
    {
    }

    /// <summary>For the whole process; again changes nothing.</summary>
    public static void Meld() => Encoding.RegisterProvider(enige);

    public override Encoding? GetEncoding(int codepage)
    {
        if (codepage == Utf7)
        {
            throw new ArgumentException("UTF-7 is not supported.", nameof(codepage));
        }

        return null;
    }

    /// <summary>Every name of it becomes its number.</summary>
    public override Encoding? GetEncoding(string name) => null;
}
