namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Answers the requests under some addresses of one version.</summary>
internal interface IResource
{
    /// <summary>The outcome, or null when the address is not one of this resource.</summary>
    Outcome? Answer(Call call);
}
