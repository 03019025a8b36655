using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// The framework's keys for cookies and antiforgery in one sealed file in the data folder, so that people stay signed in over a
/// restart and a copy of the folder gives nobody a session (SEC-4).
/// </summary>
internal sealed class VerzegeldeSleutels(string pad, Sleutelbos sleutels) : IXmlRepository
{
    private readonly Sleutelzegel _zegel = new(sleutels);
    private readonly Lock _slot = new();

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

    private ImmutableArray<XElement> Lees()
    {
        if (!File.Exists(pad))
        {
            return [];
        }

        var inhoud = _zegel.Open(
            File.ReadAllBytes(pad), $"Het bestand {pad} hoort niet bij dit sleutelbestand of is beschadigd. Wis het om verder te gaan; iedereen logt dan opnieuw in.");
        using var stroom = new MemoryStream(inhoud);
        return [.. XElement.Load(stroom).Elements()];
    }

    private void Schrijf(ImmutableArray<XElement> elementen)
    {
        using var stroom = new MemoryStream();
        new XElement("sleutels", elementen).Save(stroom, SaveOptions.DisableFormatting);
        Eigenbestand.Vervang(pad, _zegel.Verzegel(stroom.ToArray()));
    }
}
