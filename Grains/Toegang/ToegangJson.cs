using System.Text.Json.Serialization;

namespace OrleansSchool.Toegang;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(AccountState))]
[JsonSerializable(typeof(InlognaamState))]
[JsonSerializable(typeof(InstallatieState))]
[JsonSerializable(typeof(PersonenState))]
[JsonSerializable(typeof(LinkState))]
[JsonSerializable(typeof(TabletsState))]
[JsonSerializable(typeof(MensenState))]
[JsonSerializable(typeof(SessiesleutelsState))]
internal sealed partial class ToegangJson : JsonSerializerContext;
