using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The labels and sources of leads.</summary>
public interface ILeadLabelsApi
{
    /// <summary>All labels of leads; there are no pages. Costs 10 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/leadLabels")]
    Task<CursorPage<LeadLabel>> GetLeadLabelsAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a label of leads. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/leadLabels")]
    Task<SingleAnswer<LeadLabel>> CreateLeadLabelAsync([Body] LeadLabelChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a label of leads: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v1/leadLabels/{id}")]
    Task<SingleAnswer<LeadLabel>> UpdateLeadLabelAsync(Guid id, [Body] LeadLabelChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a label of leads. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/leadLabels/{id}")]
    Task DeleteLeadLabelAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>All sources of leads; there are no pages. Costs 2 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/leadSources")]
    Task<CursorPage<LeadSource>> GetLeadSourcesAsync(CancellationToken cancellationToken = default);
}
