using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Options of enum and set fields. Each request succeeds or fails as a whole.</summary>
public interface IFieldOptionsApi
{
    /// <summary>Adds options to a field. Costs 5 tokens.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="fieldCode">The key of the field.</param>
    /// <param name="options">The labels of the new options.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The new options with their ids.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/{entity}Fields/{fieldCode}/options")]
    Task<CursorPage<FieldOption>> AddFieldOptionsAsync(FieldEntity entity, string fieldCode, [Body] FieldOptionLabel[] options, CancellationToken cancellationToken = default);

    /// <summary>Renames options of a field. Costs 5 tokens.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="fieldCode">The key of the field.</param>
    /// <param name="options">The ids with their new labels.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/{entity}Fields/{fieldCode}/options")]
    Task<CursorPage<FieldOption>> RenameFieldOptionsAsync(FieldEntity entity, string fieldCode, [Body] FieldOptionName[] options, CancellationToken cancellationToken = default);

    /// <summary>Deletes options of a field; records that had them lose the value. Costs 3 tokens.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="fieldCode">The key of the field.</param>
    /// <param name="options">The ids.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Delete("/api/v2/{entity}Fields/{fieldCode}/options")]
    Task DeleteFieldOptionsAsync(FieldEntity entity, string fieldCode, [Body] FieldOptionId[] options, CancellationToken cancellationToken = default);
}
