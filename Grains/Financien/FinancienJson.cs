using System.Text.Json.Serialization;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Financien;

[JsonSerializable(typeof(FinancienState))]
[JsonSerializable(typeof(BesluitenState))]
[JsonSerializable(typeof(JournaalState))]
[JsonSerializable(typeof(JournaalbladState))]
[JsonSerializable(typeof(BetalersState))]
[JsonSerializable(typeof(BetalerslijstState))]
[JsonSerializable(typeof(BetalerState))]
[JsonSerializable(typeof(BetalerbladState))]
[JsonSerializable(typeof(AfrekeningState))]
[JsonSerializable(typeof(TermijnrondeState))]
[JsonSerializable(typeof(DagrondeState))]
[JsonSerializable(typeof(KasState))]
[JsonSerializable(typeof(KasbladState))]
[JsonSerializable(typeof(IncassoState))]
[JsonSerializable(typeof(IncassobladState))]
[JsonSerializable(typeof(IncassosState))]
[JsonSerializable(typeof(BetaalrunState))]
[JsonSerializable(typeof(BankState))]
[JsonSerializable(typeof(AfschriftState))]
[JsonSerializable(typeof(AfschriftbladState))]
[JsonSerializable(typeof(VergoedingenState))]
[JsonSerializable(typeof(HelperjaarState))]
[JsonSerializable(typeof(BegrotingState))]
internal sealed partial class FinancienJson : JsonSerializerContext;
