using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Cli;

/// <summary>
/// <c>rotate-key</c>: adds a key that seals from the next start on; the server then seals the rest again in the background.
/// <c>--drop-old</c>: lets the older keys go when nothing needs them any more (SEC-4).
/// </summary>
internal static class RotateKey
{
    private const string ServerDraait = "De server draait op deze datamap. Stop hem eerst, wissel de sleutel en start hem weer; er is niets veranderd.";

    public static async Task<int> Voer(Opdracht opdracht, TextWriter uit, TextWriter fout)
    {
        var map = Kies(opdracht);
        // The start proves that these keys are of these data, and that no server seals meanwhile.
        var zin = await Losseopslag.MetDiensten(
            opdracht, diensten => opdracht.LaatOudeVervallen ? LaatVervallen(diensten, map) : Task.FromResult(VoegToe(diensten, map)), fout, ServerDraait);
        await uit.WriteLineAsync(zin);
        return Opdrachten.Gelukt;
    }

    private static Datamap Kies(Opdracht opdracht)
    {
        try
        {
            var map = Directory.Exists(opdracht.DataMap) ? Datamap.Open(opdracht) : null;
            return map is { HeeftGegevens: true }
                ? map
                : throw new StartFout($"In de datamap '{opdracht.DataMap}' staan geen gegevens. Noem met --data de goede map; er is niets veranderd.");
        }
        catch (InvalidOperationException oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak);
        }
    }

    private static string VoegToe(IServiceProvider diensten, Datamap map)
    {
        var nieuw = Doe(() =>
        {
            var met = diensten.GetRequiredService<Sleutelbos>().MetNieuwe();
            met.Vervang(map.Sleutelpad);
            return met;
        });
        return $"Sleutel {nieuw.ActiefId} is toegevoegd aan {map.Sleutelpad}. Bewaar daarvan meteen een kopie, apart van de back-ups. Start het intranet weer: het verzegelt alles "
            + "opnieuw terwijl er gewerkt wordt, en zegt in het logboek wanneer dat klaar is. De herstelzin opent de nieuwe sleutel nog niet: bevestig na de start een nieuwe.";
    }

    private static async Task<string> LaatVervallen(IServiceProvider diensten, Datamap map)
    {
        var sleutels = diensten.GetRequiredService<Sleutelbos>();
        if (sleutels.Aantal == 1)
        {
            throw new StartFout("Er is maar één sleutel; er is niets veranderd.");
        }

        var oud = await diensten.GetRequiredService<Herverzegelaar>().Oud(CancellationToken.None);
        if (oud > 0)
        {
            throw new StartFout(
                $"Nog {oud} rijen zijn met een oude sleutel verzegeld. Start het intranet en wacht tot het logboek zegt dat alles opnieuw verzegeld is; er is niets veranderd.");
        }

        if (!VerzegeldeSleutels.IsMetActieve(map.Sessiesleutels, sleutels))
        {
            throw new StartFout("De sleutels van het inloggen zijn nog met een oude sleutel verzegeld. Start het intranet een keer; er is niets veranderd.");
        }

        Doe(() =>
        {
            sleutels.AlleenActief().Vervang(map.Sleutelpad);
            return true;
        });
        return $"Alleen sleutel {sleutels.ActiefId} is er nog. Back-ups van voor de wissel gaan alleen open met een oude kopie van het sleutelbestand: "
            + "bewaar die zolang u die back-ups bewaart, of wis beide. Bevestig na de start een nieuwe herstelzin.";
    }

    private static T Doe<T>(Func<T> schrijf)
    {
        try
        {
            return schrijf();
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new StartFout($"Het sleutelbestand is niet te vervangen: {oorzaak.Message} Het oude staat er nog.", oorzaak);
        }
    }
}
