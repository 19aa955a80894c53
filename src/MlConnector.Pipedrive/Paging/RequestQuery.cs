namespace MlConnector.Pipedrive;

/// <summary>The query parameters of a request.</summary>
public abstract record RequestQuery
{
    private protected RequestQuery()
    {
    }

    internal abstract void WriteTo(QueryText text);
}
