using System.Text.Json.Serialization.Metadata;
using OrleansSchool.Beheer;
using OrleansSchool.Bestanden;
using OrleansSchool.Inlezen;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Opslag;

/// <summary>All stored kinds of state; each area adds its own source-generated context here.</summary>
public static class OpslagJson
{
    public static IJsonTypeInfoResolver Alles { get; } = JsonTypeInfoResolver.Combine(
        ToegangJson.Default, SchoolJson.Default, LeerlingenJson.Default, OverblijvenJson.Default, PostJson.Default, InzageJson.Default,
        BestandenJson.Default, RoosterJson.Default, TabellenJson.Default, BeheerJson.Default, NachtrondeJson.Default,
        OngevallenJson.Default);
}
