using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Opslag;

/// <summary>
/// The keys that seal everything at rest, from a file outside the data folder (SEC-4): a line a key, <c>id hex</c>; the last
/// line seals, all of them open. A line <c>wortel hex</c> is no key: from it come the secrets of other purposes, such as login names, so
/// that these stay when a key is added or dropped. In a file from before it the oldest key is the root.
/// </summary>
public sealed class Sleutelbos
{
    public const int SleutelBytes = 32;
    public const int SleutelsMax = 100;

    private const string Wortel = "wortel";

    private readonly Dictionary<uint, byte[]> _sleutels = [];
    private readonly byte[]? _wortel;

    private Sleutelbos(IEnumerable<(uint Id, byte[] Sleutel)> sleutels, byte[]? wortel)
    {
        _wortel = wortel;
        foreach (var (id, sleutel) in sleutels)
        {
            _sleutels.Add(id, sleutel);
            ActiefId = id;
        }
    }

    public uint ActiefId { get; }

    public int Aantal => _sleutels.Count;

    public byte[] Actief => _sleutels[ActiefId];

    /// <summary>Which keys these are together, without telling one: it changes when a key is added (SEC-4).</summary>
    public string Kenmerk => Convert.ToHexStringLower(SHA256.HashData(Uitvoer()));

    public byte[]? Zoek(uint id) => _sleutels.GetValueOrDefault(id);

    /// <summary>A key for one purpose, derived from the root: it stays the same when a key is added or dropped.</summary>
    public byte[] Afgeleid(string doel) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Grond, SleutelBytes, info: Encoding.UTF8.GetBytes(doel));

    /// <summary>The same with a new key, which seals from now on.</summary>
    public Sleutelbos MetNieuwe() => _sleutels.Count < SleutelsMax
        ? new([.. _sleutels.Select(s => (s.Key, s.Value)), (_sleutels.Keys.Max() + 1, RandomNumberGenerator.GetBytes(SleutelBytes))], Grond)
        : throw new InvalidOperationException($"Het sleutelbestand heeft al {SleutelsMax} sleutels. Laat eerst oude vervallen met rotate-key --drop-old.");

    /// <summary>The same without the keys that no longer seal.</summary>
    public Sleutelbos AlleenActief() => new([(ActiefId, Actief)], Grond);

    private byte[] Grond => _wortel ?? _sleutels.MinBy(s => s.Key).Value;

    /// <summary>A key for one purpose, derived from that key; null when it isn't here.</summary>
    public byte[]? Afgeleid(string doel, uint id) =>
        Zoek(id) is { } sleutel ? HKDF.DeriveKey(HashAlgorithmName.SHA256, sleutel, SleutelBytes, info: Encoding.UTF8.GetBytes(doel)) : null;

    /// <summary>Opens the file, or makes it (readable by its owner only) when it isn't there and <paramref name="magMaken"/>.</summary>
    /// <exception cref="InvalidOperationException">With a Dutch sentence, when the file is missing, damaged or readable by others.</exception>
    public static Sleutelbos Open(string pad, bool magMaken, out bool gemaakt)
    {
        gemaakt = false;
        if (!File.Exists(pad))
        {
            if (!magMaken)
            {
                throw new InvalidOperationException(Ontbreekt(pad));
            }

            InGeheugen().Bewaar(pad);
            gemaakt = true;
        }

        WeigerAlsAnderenLezen(pad);
        return VanTekst(File.ReadAllText(pad), pad);
    }

    public static string Ontbreekt(string pad) =>
        $"Het sleutelbestand {pad} ontbreekt, terwijl er al gegevens zijn. Zet het terug, wijs het aan met --key-file, of maak het opnieuw met recover-key en de herstelzin.";

    /// <summary>A new key, in memory only.</summary>
    public static Sleutelbos InGeheugen() => new([(1, RandomNumberGenerator.GetBytes(SleutelBytes))], RandomNumberGenerator.GetBytes(SleutelBytes));

    /// <summary>Keys from the text of a key file.</summary>
    /// <param name="bron">What the text comes from, for the refusal.</param>
    /// <exception cref="InvalidOperationException">With a Dutch sentence, when it is damaged.</exception>
    internal static Sleutelbos VanTekst(string tekst, string bron)
    {
        try
        {
            var regels = tekst.Split('\n').Where(r => r.Trim().Length > 0).Select(r => r.Trim().Split(' ', 2)).ToList();
            var sleutels = regels.Where(d => d[0] != Wortel).Select(d => (uint.Parse(d[0]), Convert.FromHexString(d[1].Trim()))).ToList();
            var wortel = regels.Where(d => d[0] == Wortel).Select(d => Convert.FromHexString(d[1].Trim())).SingleOrDefault();
            if (sleutels.Count is 0 or > SleutelsMax || sleutels.Exists(s => s.Item2.Length != SleutelBytes) || wortel is { Length: not SleutelBytes })
            {
                throw new FormatException();
            }

            return new Sleutelbos(sleutels, wortel);
        }
        catch (Exception fout) when (fout is FormatException or IndexOutOfRangeException or OverflowException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException($"Het sleutelbestand {bron} is beschadigd. Zet een goede kopie terug; er is niets veranderd.", fout);
        }
    }

    /// <summary>The text of the key file.</summary>
    internal byte[] Uitvoer() => Encoding.ASCII.GetBytes(string.Concat(
        _sleutels.Select(s => $"{s.Key} {Convert.ToHexStringLower(s.Value)}\n").Prepend(_wortel is null ? "" : $"{Wortel} {Convert.ToHexStringLower(_wortel)}\n")));

    /// <summary>Writes these keys to a file that isn't there yet, readable by its owner only.</summary>
    /// <exception cref="IOException">When it exists already, or can't be written.</exception>
    public void Bewaar(string pad)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(pad))!);
        Eigenbestand.Maak(pad, Uitvoer());
    }

    /// <summary>Puts these keys in the place of the ones in the file: a crash leaves the old file or the new one, whole.</summary>
    public void Vervang(string pad) => Eigenbestand.Vervang(pad, Uitvoer());

    private static void WeigerAlsAnderenLezen(string pad)
    {
        const UnixFileMode anderen = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(pad) & anderen) != UnixFileMode.None)
        {
            throw new InvalidOperationException($"Het sleutelbestand {pad} is leesbaar voor anderen. Geef eerst: chmod 600 {pad}");
        }
    }
}
