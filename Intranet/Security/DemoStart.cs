using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Fills what a demo shows beyond the school and its accounts: pupils, aanmeldingen, marks.</summary>
public interface IDemoVulling
{
    /// <summary>Once, in an empty demo store.</summary>
    Task Vul(SchoolSleutel school, Wie systeem);

    /// <summary>Groepen that the demo's groepsleerkracht has.</summary>
    ImmutableArray<string> EigenGroepen { get; }
}

/// <summary>Accounts without password of an invented school, one a role, only in a store that the demo made.</summary>
internal sealed class DemoStart(IGrainFactory grains, Schooltijd tijd, IEnumerable<IDemoVulling> vullingen)
{
    public static readonly SchoolSleutel School = new("99XX00");

    private static readonly SchoolGegevens Gegevens =
        new("Basisschool De Horizon", "Zonlaan 12", "6543 AB", "Nijmegen", "024 000 00 00", Regio.Zuid);

    private static readonly ImmutableArray<(Rol Rol, string Naam)> Personen =
    [
        (Rol.Overblijfcoordinator, "Marja van der Veen"), (Rol.Groepsleerkracht, "Joost Verhoeven"), (Rol.Overblijfkracht, "Samira Haddad"),
        (Rol.Schoolleider, "Ingrid van Leeuwen"), (Rol.Administratie, "Petra Kuipers"), (Rol.Leerkracht, "Tom de Graaf"),
        (Rol.InternBegeleider, "Annelies Smit"), (Rol.WaarnemendCoordinator, "Rik Postma"), (Rol.Bhv, "Dennis Mulder"),
        (Rol.Commissielid, "Hanneke Bos"), (Rol.Kascommissie, "Wim Jacobs"), (Rol.Ouderraad, "Fatima Yilmaz"), (Rol.MrOuder, "Erik Peters"),
        (Rol.MrPersoneel, "Loes Hermans"), (Rol.Bestuur, "Karel Willems"), (Rol.Beheerder, "Pieter Dijkstra"),
    ];

    /// <exception cref="StartFout">When the store holds something that isn't of a demo.</exception>
    public async Task Bereid()
    {
        ImmutableArray<string> ids = [.. Personen.Select(p => Id(p.Rol))];
        var nieuw = !(await grains.Installatie().Bekijk()).IsDemo;
        var demo = await grains.Installatie().WordDemo(ids);
        if (!demo.IsGoed)
        {
            throw new StartFout(demo.Weigering.Zin);
        }

        var systeem = Wie.Systeem(School, "Demo");
        await grains.School(School).RichtIn(Gegevens, systeem);
        await MaakAccounts();
        if (nieuw)
        {
            foreach (var vulling in vullingen)
            {
                await vulling.Vul(School, systeem);
            }
        }
    }

    /// <summary>The accounts that the sign-in page of the demo offers; none in an ordinary store.</summary>
    public async Task<IReadOnlyList<AccountView>> Accounts()
    {
        var installatie = await grains.Installatie().Bekijk();
        if (!installatie.IsDemo)
        {
            return [];
        }

        var accounts = await Task.WhenAll(installatie.DemoAccounts.Select(id => grains.Account(id).Bekijk()));
        return [.. accounts.OfType<AccountView>()];
    }

    private static string Id(Rol rol) => $"demo-{rol.ToString().ToLowerInvariant()}";

    private async Task MaakAccounts()
    {
        var vanaf = Schooljaar.Van(tijd.Vandaag).EersteDag;
        ImmutableArray<string> groepen = [.. vullingen.SelectMany(v => v.EigenGroepen)];
        foreach (var (rol, naam) in Personen)
        {
            var toekenning = new Roltoekenning(School, rol, rol == Rol.Groepsleerkracht ? groepen : [], vanaf, TotEnMet: null);
            await grains.Account(Id(rol)).Maak(Id(rol), naam, wachtwoordHash: null, [toekenning]);
        }
    }
}
