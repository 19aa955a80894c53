using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// The id of the Business Central record in a custom field of the Pipedrive record: written once a link is made, so that a store that was lost
/// finds its links again. It follows the link and never makes one that people have to be asked about.
/// </summary>
internal static class StoredId
{
    /// <summary>The Business Central member.</summary>
    public const string Member = "id";

    /// <summary>What wakes a record whose counterpart was just created.</summary>
    public const string Trigger = "created";

    /// <summary>Whether the settings keep the id.</summary>
    public static bool IsKept(RecordFlowOptions settings) =>
        settings.Fields.TryGetValue(Member, out var options) && options is { Pipedrive.Length: > 0 } && options.Direction != FlowDirection.Off;

    /// <summary>What is wrong with the settings of the member; null when nothing is.</summary>
    public static string? ProblemOf(RecordPair pair, FieldOptions options, PipedriveField? field) => options switch
    {
        { Direction: FlowDirection.Off } => null,
        { Direction: FlowDirection.ToBusinessCentral } => "is given by Business Central, so it can only be written to Pipedrive",
        { Constant.Length: > 0 } or { Default.Length: > 0 } or { Values.Count: > 0 } or { Transform: not TextTransform.None } => "takes nothing but the name of the Pipedrive field",
        _ when options.GetConversion() is not null => "takes nothing but the name of the Pipedrive field",
        _ when pair.Pipedrive.Members.Any(member => member.Name == options.Pipedrive)
            || field is { Definition: null } or { Definition.FieldType: not (CustomFieldType.Varchar or CustomFieldType.VarcharAuto or CustomFieldType.Text) } =>
            $"needs a custom field of type text in Pipedrive, and '{options.Pipedrive}' is none",
        _ => null,
    };

    /// <summary>Whether the Pipedrive record names another Business Central record than its own, or none. A text that is no id is somebody's own and stays.</summary>
    public static bool IsOther(string? stored, Guid own) => stored is null || (Guid.TryParse(stored, out var named) && named != own);
}
