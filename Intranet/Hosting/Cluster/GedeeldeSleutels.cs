using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>
/// The framework's keys for cookies and antiforgery, shared by all instances through a grain: who signed in at one is signed in at the
/// other, and stays so when one goes. Sealed here, before they leave this process (SEC-4).
/// </summary>
/// <remarks>The framework asks this from a thread of its own, at start and about once a day, and has no way to wait otherwise.</remarks>
internal sealed class GedeeldeSleutels(IGrainFactory grains, Sleutelbos sleutels, TimeProvider klok) : IXmlRepository
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private readonly Sleutelzegel _zegel = new(sleutels);

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => grains.Sessiesleutels().Alles()).WaitAsync(Geduld, klok).GetAwaiter().GetResult().Select(Open)];

    public void StoreElement(XElement element, string friendlyName)
    {
        using var stroom = new MemoryStream();
        element.Save(stroom, SaveOptions.DisableFormatting);
        var sleutel = new Sessiesleutel(friendlyName, [.. _zegel.Verzegel(stroom.ToArray())], klok.GetUtcNow());
        Task.Run(() => grains.Sessiesleutels().Voeg(sleutel)).WaitAsync(Geduld, klok).GetAwaiter().GetResult();
    }

    private XElement Open(Sessiesleutel sleutel)
    {
        using var stroom = new MemoryStream(_zegel.Open(sleutel.Inhoud.AsSpan(), Sleutelproef.Zin));
        return XElement.Load(stroom);
    }
}
