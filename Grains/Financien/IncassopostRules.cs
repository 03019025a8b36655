using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What a run tells its payers, some at a time: an outbox isn't made for thousands at once.</summary>
internal static class IncassopostRules
{
    public const int Vulling = 300;

    public static IncassoState MetRij(IncassoState state, SchoolSleutel school, DateOnly op) =>
        state with { Uitbak = state.Uitbak.Laatste($"incassos/{school}", new Incassopost(Incassopostsoort.Rij, 0, op)) };

    public static bool HeeftTeMelden(IncassoState state) =>
        state.Stornos.Any(s => !s.Gemeld) || state.Standen.Any(l => l is IncassoRules.Gezien or IncassoRules.VrijTeMelden or IncassoRules.UitTeMelden);

    /// <summary>Puts into the outbox what still has to be told, as far as there is room; the same object when there is nothing.</summary>
    public static IncassoState Vul(IncassoState was, ImmutableArray<Incassoregel> regels, SchoolSleutel school, DateOnly vandaag)
    {
        var (state, bak) = (was, was.Uitbak);
        foreach (var storno in was.Stornos.Where(s => !s.Gemeld).TakeWhile(_ => bak.Wachtend.Length + 2 <= Vulling))
        {
            var naar = Betaler(regels, school, storno.Nr);
            bak = storno.MetBetaling ? bak.Met(naar, new Incassopost(Incassopostsoort.Betaald, storno.Nr, was.BetaaldOp ?? storno.Op)) : bak;
            bak = bak.Met(naar, new Incassopost(Incassopostsoort.Gestorneerd, storno.Nr, storno.Op, storno.Reden));
            state = state with { Stornos = state.Stornos.Replace(storno, storno with { Gemeld = true }) };
        }

        var letters = state.Standen.ToCharArray();
        for (var i = 0; i < letters.Length && bak.Wachtend.Length < Vulling; i++)
        {
            if (letters[i] is IncassoRules.Gezien)
            {
                bak = bak.Met(Betaler(regels, school, i + 1), new Incassopost(Incassopostsoort.Betaald, i + 1, was.BetaaldOp ?? vandaag));
                letters[i] = IncassoRules.Betaald;
            }
            else if (letters[i] is IncassoRules.VrijTeMelden or IncassoRules.UitTeMelden)
            {
                bak = bak.Met(Betaler(regels, school, i + 1), new Incassopost(Incassopostsoort.Vrij, i + 1, vandaag, IncassoRules.Afkeurcode(was, i + 1)));
                letters[i] = letters[i] == IncassoRules.UitTeMelden ? IncassoRules.Uit : IncassoRules.Vervallen;
            }
        }

        return ReferenceEquals(bak, was.Uitbak) ? was : state with { Standen = new string(letters), Uitbak = bak };
    }

    private static string Betaler(ImmutableArray<Incassoregel> regels, SchoolSleutel school, int nr) => $"betaler/{school}/{regels[nr - 1].Bijdrage.BetalerId}";
}
