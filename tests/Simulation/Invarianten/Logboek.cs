using OrleansSchool.Basis;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>The access log: the chain is whole and each acknowledged line is in it once (SEC-3).</summary>
internal sealed class Logboek(Schoolleven leven) : IInvariant
{
    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    private long _gezien;
    private DateOnly? _tot;

    public async Task InRust(Klant klant)
    {
        await leven.LogGeschreven();
        if (leven.Model.EersteLog is not { } eerste)
        {
            return;
        }

        var (van, tot, regels) = ((_tot ?? eerste.AddDays(-1)).AddDays(1), leven.Vandaag.AddDays(-1), leven.Model.Logregels);
        if (van > tot || await klant.Doe("keten", g => g.Toegangslog(Schoolleven.School).Controleer(van, tot, Kijker)) is not { } uitslag)
        {
            return;
        }

        if (!uitslag.Ongeschonden)
        {
            leven.Wereld.Schending("log-chain", $"line {uitslag.EersteFout} isn't as written");
        }

        if (uitslag.Regels != regels - _gezien)
        {
            leven.Wereld.Schending("log-lines", $"{uitslag.Regels} lines since {Sleutels.Dag(van)}, {regels - _gezien} were acknowledged");
        }

        (_gezien, _tot) = (regels, tot);
    }
}
