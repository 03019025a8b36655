using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Opslag;

/// <summary>
/// The keys that seal everything at rest, from a file outside the data folder (SEC-4): a line a key, <c>id hex</c>; the last
/// line seals, all of them open.
/// </summary>
public sealed class Sleutelbos
{
    public const int SleutelBytes = 32;
    public const int SleutelsMax = 100;

    private readonly Dictionary<uint, byte[]> _sleutels = [];

    private Sleutelbos(IEnumerable<(uint Id, byte[] Sleutel)> sleutels)
    {
        foreach (var (id, sleutel) in sleutels)
        {
            _sleutels.Add(id, sleutel);
            ActiefId = id;
        }
    }

    public uint ActiefId { get; }

    public byte[] Actief => _sleutels[ActiefId];

    public byte[]? Zoek(uint id) => _sleutels.GetValueOrDefault(id);

    /// <summary>A key for one purpose, derived from the key with the lowest id: it stays the same when a new key is added.</summary>
    public byte[] Afgeleid(string doel) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _sleutels.OrderBy(s => s.Key).First().Value, SleutelBytes, info: Encoding.UTF8.GetBytes(doel));

    /// <summary>Opens the file, or makes it (readable by its owner only) when it isn't there and <paramref name="magMaken"/>.</summary>
    /// <exception cref="InvalidOperationException">With a Dutch sentence, when the file is missing, damaged or readable by others.</exception>
    public static Sleutelbos Open(string pad, bool magMaken, out bool gemaakt)
    {
        gemaakt = false;
        if (!File.Exists(pad))
        {
            if (!magMaken)
            {
                throw new InvalidOperationException(
                    $"Het sleutelbestand {pad} ontbreekt, terwijl er al gegevens zijn. Zet het terug of wijs het aan met --key-file.");
            }

            Maak(pad);
            gemaakt = true;
        }

        WeigerAlsAnderenLezen(pad);
        return Lees(pad);
    }

    /// <summary>A key that lives only in memory, for tests and the simulator.</summary>
    public static Sleutelbos InGeheugen() => new([(1, RandomNumberGenerator.GetBytes(SleutelBytes))]);

    private static Sleutelbos Lees(string pad)
    {
        try
        {
            var regels = File.ReadLines(pad).Take(SleutelsMax).Where(r => r.Trim().Length > 0).Select(r => r.Split(' ', 2)).ToList();
            var sleutels = regels.Select(d => (uint.Parse(d[0]), Convert.FromHexString(d[1].Trim()))).ToList();
            if (sleutels.Count == 0 || sleutels.Exists(s => s.Item2.Length != SleutelBytes))
            {
                throw new FormatException();
            }

            return new Sleutelbos(sleutels);
        }
        catch (Exception fout) when (fout is FormatException or IndexOutOfRangeException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException($"Het sleutelbestand {pad} is beschadigd. Zet een goede kopie terug; er is niets veranderd.", fout);
        }
    }

    private static void Maak(string pad)
    {
        var map = Path.GetDirectoryName(Path.GetFullPath(pad))!;
        Directory.CreateDirectory(map);
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var bestand = new FileStream(pad, opties);
        bestand.Write(Encoding.ASCII.GetBytes($"1 {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SleutelBytes))}\n"));
        bestand.Flush(flushToDisk: true);
    }

    private static void WeigerAlsAnderenLezen(string pad)
    {
        const UnixFileMode anderen = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(pad) & anderen) != UnixFileMode.None)
        {
            throw new InvalidOperationException($"Het sleutelbestand {pad} is leesbaar voor anderen. Geef eerst: chmod 600 {pad}");
        }
    }
}
