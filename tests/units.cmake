# One program for each folder, so that tests link what they test and nothing else.
add_executable(common_tests
  common/block_cache_test.cc
  common/block_checksums_test.cc
  common/byte_coding_test.cc
  common/calendar_test.cc
  common/context_words_test.cc
  common/date_recogniser_narrative_test.cc
  common/date_recogniser_news_test.cc
  common/explanation_test.cc
  common/force_recogniser_test.cc
  common/gazetteer_test.cc
  common/generation_test.cc
  common/generation_hold_test.cc
  common/json_writer_test.cc
  common/language_test.cc
  common/lexicon_test.cc
  common/mention_finder_test.cc
  common/name_forms_test.cc
  common/name_key_test.cc
  common/names_in_languages_test.cc
  common/nearest_test.cc
  common/order_key_test.cc
  common/passage_json_test.cc
  common/place_kinds_test.cc
  common/program_test.cc
  common/place_recogniser_test.cc
  common/seal_test.cc
  common/shard_test.cc
  common/shared_texts_test.cc
  common/stem_cache_test.cc
  common/stemmer_test.cc
  common/step_table_test.cc
  common/stored_passage_test.cc
  common/term_table_test.cc
  common/terminal_test.cc
  common/terms_test.cc
  common/text_test.cc
  common/tokenizer_test.cc
)
target_link_libraries(common_tests PRIVATE common Catch2::Catch2WithMain)
catch_discover_tests(common_tests TEST_PREFIX "common: ")

pkg_check_modules(brotlienc REQUIRED IMPORTED_TARGET libbrotlienc)
add_executable(indexer_tests
  indexer/after_switch_test.cc
  indexer/archive_decisions_test.cc
  indexer/archive_reader_test.cc
  indexer/article_encoding_test.cc
  indexer/article_language_test.cc
  indexer/article_parser_test.cc
  indexer/article_register_test.cc
  indexer/article_share_test.cc
  indexer/batch_test.cc
  indexer/build_test.cc
  indexer/copy_groups_test.cc
  indexer/coverage_test.cc
  indexer/document_builder_test.cc
  indexer/feed_article_test.cc
  indexer/feed_test.cc
  indexer/file_copy_test.cc
  indexer/file_digests_test.cc
  indexer/file_format_test.cc
  indexer/first_seen_test.cc
  indexer/formats_test.cc
  indexer/generation_test.cc
  indexer/geonames_import_test.cc
  indexer/glass/bulk_shard_test.cc
  indexer/glass/merge_threads_test.cc
  indexer/glass/deflater_test.cc
  indexer/glass/run_memory_test.cc
  indexer/glass/same_databases.cc
  indexer/glass/table_writer_test.cc
  indexer/glass/test_documents.cc
  indexer/gzip_stream_test.cc
  indexer/html_page/body_test.cc
  indexer/html_page/encoding_test.cc
  indexer/html_page/facts_test.cc
  indexer/html_page/nesting_test.cc
  indexer/html_page/page_shapes_test.cc
  indexer/html_page/thread_systems_test.cc
  indexer/html_page/thread_test.cc
  indexer/index_writer_test.cc
  indexer/inspect_format_test.cc
  indexer/ledger_test.cc
  indexer/mail_time_test.cc
  indexer/memory_of_articles_test.cc
  indexer/mhtml_test.cc
  indexer/names_writer_test.cc
  indexer/new_file_test.cc
  indexer/number_table_test.cc
  indexer/options_test.cc
  indexer/packed_test.cc
  indexer/page_captures_test.cc
  indexer/passage_copies_test.cc
  indexer/pdf_document_test.cc
  indexer/printed_text_test.cc
  indexer/passage_splitter_test.cc
  indexer/phrases_test.cc
  indexer/plain_text_test.cc
  indexer/record_sorter_test.cc
  indexer/readers/json_article_test.cc
  indexer/readers/quick_json_test.cc
  indexer/repeated_paragraphs_test.cc
  indexer/run_log_test.cc
  indexer/sample_pages_test.cc
  indexer/scratch_array_test.cc
  indexer/sha256_test.cc
  indexer/sorted_records_test.cc
  indexer/shard_writer_test.cc
  indexer/shared_texts_note_test.cc
  indexer/stop_request_test.cc
  indexer/text_page_byline_test.cc
  indexer/text_page_date_test.cc
  indexer/text_page_furniture_test.cc
  indexer/text_page_hostile_test.cc
  indexer/text_page_layouts_test.cc
  indexer/text_page_markdown_test.cc
  indexer/text_page_metadata_test.cc
  indexer/text_page_thread_forms_test.cc
  indexer/text_page_thread_test.cc
  indexer/text_sketch_test.cc
  indexer/timestamp_test.cc
  indexer/told_terms_test.cc
  indexer/update_test.cc
  indexer/warc_test.cc
)
target_link_libraries(indexer_tests PRIVATE indexer PkgConfig::brotlienc PkgConfig::libarchive PkgConfig::xapian ZLIB::ZLIB Catch2::Catch2WithMain)
target_compile_definitions(indexer_tests PRIVATE
  SAMPLE_CORPUS="${PROJECT_SOURCE_DIR}/sample_corpus" README="${PROJECT_SOURCE_DIR}/README.md")
catch_discover_tests(indexer_tests TEST_PREFIX "indexer: ")

# What other processors compress with.
if(isal_FOUND)
  add_executable(without_isal_tests
    indexer/glass/deflater_test.cc
    ${PROJECT_SOURCE_DIR}/indexer/glass/deflater.cc
    ${PROJECT_SOURCE_DIR}/indexer/glass/tag_compressor_libdeflate.cc)
  target_include_directories(without_isal_tests PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(without_isal_tests PRIVATE compile_options PkgConfig::libdeflate ZLIB::ZLIB Catch2::Catch2WithMain)
  catch_discover_tests(without_isal_tests TEST_PREFIX "indexer, without ISA-L: ")
endif()

add_executable(searcher_tests
  searcher/article_quota_test.cc
  searcher/article_view_test.cc
  searcher/batch_line_test.cc
  searcher/best_matches_test.cc
  searcher/completion_test.cc
  searcher/count_writers_test.cc
  searcher/csv_row_test.cc
  searcher/day_cover_test.cc
  searcher/document_records_test.cc
  searcher/excerpt_test.cc
  searcher/facets_test.cc
  searcher/formatter_test.cc
  searcher/geojson_format_test.cc
  searcher/highlighter_test.cc
  searcher/html_format_test.cc
  searcher/index_place_test.cc
  searcher/index_reader_test.cc
  searcher/markdown_format_test.cc
  searcher/match_set_test.cc
  searcher/name_resolver_test.cc
  searcher/name_tips_test.cc
  searcher/options_test.cc
  searcher/output_terminal_test.cc
  searcher/passage_lookup_test.cc
  searcher/passage_reference_test.cc
  searcher/place_map_test.cc
  searcher/query_ast_test.cc
  searcher/query_compiler_test.cc
  searcher/query_error_test.cc
  searcher/query_examples_test.cc
  searcher/query_languages_test.cc
  searcher/query_lexer_test.cc
  searcher/query_parser_test.cc
  searcher/query_round_trip_test.cc
  searcher/saved_files_test.cc
  searcher/screen_text_test.cc
  searcher/search_request_test.cc
  searcher/stop_words_test.cc
  searcher/surroundings_test.cc
  searcher/table_format_test.cc
  searcher/timeline_test.cc
  searcher/visited_shard_test.cc
)
target_link_libraries(searcher_tests PRIVATE searcher PkgConfig::xapian Catch2::Catch2WithMain)
target_compile_definitions(searcher_tests PRIVATE DATELINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
catch_discover_tests(searcher_tests TEST_PREFIX "searcher: ")


# Tests run for a moment and are built often: nothing is gained by optimising them.
foreach(tests IN ITEMS common_tests indexer_tests searcher_tests)
  set_target_properties(${tests} PROPERTIES IS_TEST ON)
  target_compile_options(${tests} PRIVATE -O0)
endforeach()
