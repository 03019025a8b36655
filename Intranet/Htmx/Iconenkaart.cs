using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>
/// In which sprite an icon is, as the build divided them: a page fetches only what it draws (UX-1). What every page has, and every icon of a
/// board or a script, is in the first.
/// </summary>
internal sealed class Iconenkaart(IWebHostEnvironment omgeving)
{
    public const string Schil = "lib/iconen.svg";
    private const string Kaart = "lib/iconen.json";

    private readonly Lazy<FrozenDictionary<string, string>> _waar = new(() => Lees(omgeving.WebRootFileProvider));

    /// <summary>Path of the sprite below the root of the site.</summary>
    public string Sprite(string icoon) => _waar.Value.GetValueOrDefault(icoon, Schil);

    private static FrozenDictionary<string, string> Lees(IFileProvider bestanden)
    {
        if (bestanden.GetFileInfo(Kaart) is not { Exists: true } kaart)
        {
            return FrozenDictionary<string, string>.Empty;
        }

        using var bron = kaart.CreateReadStream();
        using var waar = JsonDocument.Parse(bron);
        return waar.RootElement.EnumerateObject().ToFrozenDictionary(p => p.Name, p => $"lib/{p.Value.GetString()}.svg", StringComparer.Ordinal);
    }
}
