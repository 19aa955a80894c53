using System.Text.Json.Serialization;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync;

/// <summary>Everything the engine writes to or reads from its store as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(FlowsOptions))]
[JsonSerializable(typeof(IReadOnlyList<ReviewCandidate>))]
[JsonSerializable(typeof(IReadOnlyList<ReviewField>))]
[JsonSerializable(typeof(PlanEntry))]
[JsonSerializable(typeof(PlanFileHeader))]
internal sealed partial class SyncJsonContext : JsonSerializerContext;
