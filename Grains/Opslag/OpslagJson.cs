using System.Text.Json.Serialization.Metadata;
using OrleansSchool.Aandacht;
using OrleansSchool.Afspraken;
using OrleansSchool.Begin;
using OrleansSchool.Beheer;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Bestanden;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Gedrag;
using OrleansSchool.Inlezen;
using OrleansSchool.Inzage;
using OrleansSchool.Jaarovergang;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Nachtronde;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Overdracht;
using OrleansSchool.Persoon;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;
using OrleansSchool.Werving;

namespace OrleansSchool.Opslag;

/// <summary>All stored kinds of state; each area adds its own source-generated context here.</summary>
public static class OpslagJson
{
    public static IJsonTypeInfoResolver Alles { get; } = JsonTypeInfoResolver.Combine(
        ToegangJson.Default, SchoolJson.Default, LeerlingenJson.Default, OverblijvenJson.Default, PostJson.Default, InzageJson.Default,
        BestandenJson.Default, RoosterJson.Default, TabellenJson.Default, BeheerJson.Default, NachtrondeJson.Default,
        AandachtJson.Default, LogboekJson.Default, VragenJson.Default, GedragJson.Default, AfsprakenJson.Default,
        OngevallenJson.Default, JaarovergangJson.Default, WervingJson.Default, BeleidJson.Default, MateriaalJson.Default,
        OverdrachtJson.Default, FinancienJson.Default, CommissieJson.Default, BeginJson.Default, PersoonJson.Default);
}
