using System.Collections.Immutable;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What the verzorgers saw is compared by its hash for months: the same content must go on having the same one (OSO-K5, OSO-K6).</summary>
[Requirement("OSO-K5", "OSO-K6")]
public sealed class DossierHashTests
{
    /// <summary>
    /// Of <see cref="Vast"/>. When it differs, each dossier that lies ter inzage or is ready refuses to go on, since its content isn't what the
    /// verzorgers saw any more: give a new member of the content null as its default, and leave order and names of the others.
    /// </summary>
    private const string Hash = "16c78d9e13ac644e8577adcc9fc1228f55a80b9b781d8fd2a3b46754720a24b4";

    [Fact]
    public void Dezelfde_inhoud_houdt_dezelfde_hash() => Assert.Equal(Hash, DossierHash.Van(Vast()));

    [Fact]
    public void Tellers_en_bevestigingen_zijn_geen_inhoud_en_elk_deel_is_het_wel()
    {
        var vast = Vast();
        Assert.True(DossierHash.IsGelijk(vast, vast with
        {
            Okr = [.. vast.Okr.Reverse().Select(a => a with { Versie = a.Versie + 1 })],
            Ondersteuning = vast.Ondersteuning with { BevestigdDoorIb = null, BevestigdDoorLeerkracht = null },
            Bijlagen = [.. vast.Bijlagen.Select(b => b with { Id = "anders", Delen = 9 })],
        }));
        Dossiergegevens[] anders =
        [
            vast with { Leerling = vast.Leerling with { Roepnaam = "Sammie" } }, vast with { Verzorgers = vast.Verzorgers.RemoveAt(1) }, vast with { Loopbaan = [] },
            vast with { Advies = vast.Advies with { Profiel = null } }, vast with { Ondersteuning = vast.Ondersteuning with { Medicijnen = null } }, vast with { Verzuim = null },
            vast with { Doorstroomtoets = null }, vast with { Toetsen = [] }, vast with { Okr = [vast.Okr[0]] },
            vast with { Bijlagen = [vast.Bijlagen[0] with { Hash = new string('b', 64) }] }, vast with { Meesturen = vast.Meesturen with { Verzuim = false } },
            vast with { School = vast.School with { Directeur = "A. Voorbeeld" } },
        ];
        Assert.All(anders, a => Assert.False(DossierHash.IsGelijk(vast, a)));
    }

    /// <summary>Something in each part; the form itself may change, so that its answers are given here.</summary>
    private static Dossiergegevens Vast()
    {
        ImmutableArray<Okrantwoord> okr = [new("A1", "Werkt graag samen.", null, 3), new("F1", "", Okrkeuzes.Ja, 1)];
        return Volledigdossier.Maak() with { Okr = okr };
    }
}
