using System.Collections.Immutable;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Inlezen;

/// <summary>Small files and schools of De Horizon.</summary>
internal static class DeHorizon
{
    public const string School = "99XX00";

    public static IngelezenGroep Groep(string sleutel, string naam, params string[] jaargroepen) => new(sleutel, naam, [.. jaargroepen], Samengesteld: false, 1);

    public static Leerlinggegevens Gegevens(string? sleutel, string roepnaam, string achternaam = "Roos") =>
        new(sleutel, null, roepnaam, null, achternaam, new DateOnly(2018, 5, 6), Geslacht.Meisje, "4", null, null, null);

    public static IngelezenLeerling UitBestand(Leerlinggegevens gegevens, string? groep = "G4") => new(gegevens, groep, Vertrokken: false, 12);

    public static BestaandeLeerling Bestaand(string id, Leerlinggegevens gegevens, string? groepId = "g1") => new(id, gegevens, groepId, Actief: true);

    public static IngelezenBestand Bestand(ImmutableArray<IngelezenGroep> groepen, ImmutableArray<IngelezenLeerling> leerlingen) => new(
        new IngelezenSchool(School, 2026, new DateOnly(2026, 9, 1), null, "2.1"), groepen, leerlingen, [], [],
        new Inleestelling(leerlingen.Length, groepen.Length, 0, 0, 0, 0));

    public static IngelezenBestand Bestand(params IngelezenLeerling[] leerlingen) => Bestand([Groep("G4", "Beren", "4")], [.. leerlingen]);

    public static Schoolstand Stand(ImmutableArray<BestaandeGroep> groepen, ImmutableArray<BestaandeLeerling> leerlingen) => new(School, 2026, groepen, leerlingen, []);

    public static Schoolstand Stand(params BestaandeLeerling[] leerlingen) => Stand([new BestaandeGroep("g1", "Beren", ["4"], "G4")], [.. leerlingen]);

    public static Inleesvoorstel Voorstel(IngelezenBestand bestand, Schoolstand stand)
    {
        var uitkomst = InlezenRules.Vergelijk(bestand, stand);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Voorstel ?? throw new InvalidOperationException("Neither a proposal nor a refusal.");
    }
}
