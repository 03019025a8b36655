using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// The framework's keys for cookies and antiforgery in one sealed file in the data folder, so that people stay signed in over a
/// restart and a copy of the folder gives nobody a session (SEC-4). What an older key sealed is sealed again at the first reading.
/// </summary>
internal sealed class VerzegeldeSleutels(string pad, Sleutelbos sleutels) : IXmlRepository
{
    private const string Soort = "sessiesleutels";

    private readonly Verzegelaar _zegel = new(sleutels);
    private readonly Lock _slot = new();

    /// <summary>Whether the file, if there is one, needs no other key than the newest.</summary>
    public static bool IsMetActieve(string pad, Sleutelbos sleutels) => !File.Exists(pad) || IsMetActieve(File.ReadAllBytes(pad), sleutels);

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_slot)
        {
            return Lees();
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_slot)
        {
            Schrijf([.. Lees(), element]);
        }
    }

    private static bool IsMetActieve(byte[] rij, Sleutelbos sleutels) => Verzegelaar.IsRij(rij) && Verzegelaar.SleutelVan(rij) == sleutels.ActiefId;

    private ImmutableArray<XElement> Lees()
    {
        if (!File.Exists(pad))
        {
            return [];
        }

        var rij = File.ReadAllBytes(pad);
        using var stroom = new MemoryStream(Open(rij));
        ImmutableArray<XElement> elementen = [.. XElement.Load(stroom).Elements()];
        if (!IsMetActieve(rij, sleutels))
        {
            Schrijf(elementen);
        }

        return elementen;
    }

    private byte[] Open(byte[] rij)
    {
        try
        {
            return OpenEerste(rij) ?? _zegel.Open(rij, Soort, "", "");
        }
        catch (VerzegelingException fout)
        {
            throw new InvalidOperationException(
                $"Het bestand {pad} hoort niet bij dit sleutelbestand of is beschadigd. Wis het om verder te gaan; iedereen logt dan opnieuw in.", fout);
        }
    }

    /// <summary>The first form of this file, sealed with a derived key; null when it isn't in that form.</summary>
    private byte[]? OpenEerste(byte[] rij)
    {
        try
        {
            return new Sleutelzegel(sleutels).Open(rij, "");
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Schrijf(ImmutableArray<XElement> elementen)
    {
        using var stroom = new MemoryStream();
        new XElement("sleutels", elementen).Save(stroom, SaveOptions.DisableFormatting);
        Eigenbestand.Vervang(pad, _zegel.Verzegel(stroom.ToArray(), Soort, "", ""));
    }
}
