using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>What people are told of links that rest.</summary>
internal static class Resting
{
    public static string RetypedQuestion(Snapshot source, Link link) =>
        $"Contact {Name(link)} of '{source.Title}' is a company now; the link is not used any more. Link another contact, create a new one or leave the person alone?";

    public static string GoneQuestion(Snapshot source, Link link) =>
        $"{Name(link)}, which a person linked with '{source.Title}', is gone from {link.Rest?.Missing.Name() ?? Side.BusinessCentral.Name()}. Link another record, create a new one or leave '{source.Title}' alone?";

    public static string HeirQuestion(Snapshot source, Snapshot target, Link former) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"'{target.Title}' fits '{source.Title}', but belongs to Pipedrive record {former.PipedriveId}, which is gone. Does '{source.Title}' take its place?");

    /// <summary>Why a record whose counterpart is gone is left alone.</summary>
    public static string Reason(Snapshot source, Link link) => link.Rest!.Missing == Side.Pipedrive
        ? $"The Pipedrive record of '{source.Title}' is gone and its link rests; nothing is made in its place."
        : $"{Name(link)}, which '{source.Title}' was linked with, was deleted in Business Central; nothing is made in its place unless Flows:{source.Flow}:Deleted is Unlink.";

    private static string Name(Link link) => link.Number ?? link.BusinessCentralId.ToString();
}
